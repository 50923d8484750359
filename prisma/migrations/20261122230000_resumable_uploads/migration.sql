-- AlterTable
ALTER TABLE "photo" ADD COLUMN     "arrived" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "parts" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "transfer" INTEGER NOT NULL DEFAULT 0;

-- What is kept has no raw bytes beside it, and nothing lies in parts that has not come.
ALTER TABLE "photo"
  ADD CONSTRAINT "photo_arrived_within_limit" CHECK ("arrived" BETWEEN 0 AND 10485760),
  ADD CONSTRAINT "photo_parts_until_stored" CHECK (
    "parts" = '{}' OR ("stored_at" IS NULL AND "erased_at" IS NULL AND "parts"[1] = 0
      AND "arrived" > "parts"[cardinality("parts")])
  );
