/**
 * Table of contents: where each rule is written, by text and in the order of its articles. For screens and tests that show
 * every rule; code that needs one rule imports its file, so that a bundle carries no more than it uses.
 */
import * as c23Procedure from './c23/procedure'
import * as c23Standard from './c23/standard'
import * as d22Conditions from './d22/conditions'
import * as d22Final from './d22/final'
import * as d22Status from './d22/status'
import * as g26Activities from './g26/activities'
import * as g26Cluster from './g26/cluster'
import * as g26ClusterStatus from './g26/cluster-status'
import * as g26Deductions from './g26/deductions'
import * as g26Final from './g26/final'
import * as g26Incubator from './g26/incubator'
import * as g26IncubatorStatus from './g26/incubator-status'
import * as g26Points from './g26/points'
import * as g26PointsSilences from './g26/points-silences'
import * as g26Proration from './g26/proration'
import * as g26ServiceDate from './g26/service-date'
import * as g26StationEntry from './g26/station-entry'
import * as g26StationProcedure from './g26/station-procedure'
import * as g26StationStatus from './g26/station-status'
import * as g26Targets from './g26/targets'
import * as k24Conditions from './k24/conditions'
import * as k24Procedure from './k24/procedure'
import * as k24Readings from './k24/readings'
import * as operatorParameters from './operator-parameters'
import * as p25Activities from './p25/activities'
import * as p25Shape from './p25/shape'
import * as p25Targets from './p25/targets'

export const contents = {
  g26: {
    targets: g26Targets,
    cluster: g26Cluster,
    clusterStatus: g26ClusterStatus,
    incubator: g26Incubator,
    activities: g26Activities,
    incubatorStatus: g26IncubatorStatus,
    stationEntry: g26StationEntry,
    stationProcedure: g26StationProcedure,
    points: g26Points,
    pointsSilences: g26PointsSilences,
    serviceDate: g26ServiceDate,
    deductions: g26Deductions,
    proration: g26Proration,
    stationStatus: g26StationStatus,
    final: g26Final,
  },
  c23: { procedure: c23Procedure, standard: c23Standard },
  p25: { shape: p25Shape, activities: p25Activities, targets: p25Targets },
  d22: { conditions: d22Conditions, status: d22Status, final: d22Final },
  k24: { conditions: k24Conditions, procedure: k24Procedure, readings: k24Readings },
  operator: operatorParameters,
} as const
