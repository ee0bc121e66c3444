import { objectStorage } from "#tenants/storage/object-storage.ts";
import { anS3Server } from "#test/support/s3-server.ts";
import { conformance } from "#test/support/storage-conformance.ts";

conformance(async () => {
  const { place, stop } = await anS3Server();
  return { storage: objectStorage(place), stop };
});
