import { crash } from '../crash/kill'
import { seeded } from '../random'

/** `kill -9` under write load: so many times, on one folder. */
export async function crashCampaign([kills = '20', seed = '1']: string[]) {
  const damage = await crash(Number(kills), seeded(Number(seed)), (done, { lost, torn }) => {
    if (done % 20 === 0) console.log(`${done} kills: lost ${lost}, torn ${torn}`)
  })
  console.log(`crash: kills=${kills} lost=${damage.lost} torn=${damage.torn}`)
  process.exitCode = damage.lost + damage.torn === 0 ? 0 : 1
}
