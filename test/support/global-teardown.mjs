export default async function stopServerOfTheRun() {
  await globalThis.databaseServerOfTheRun?.stop();
}
