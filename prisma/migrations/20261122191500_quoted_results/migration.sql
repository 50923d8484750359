-- CreateTable
CREATE TABLE "quoted_result" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "said_on" DATE,
    "created_by_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quoted_result_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "quoted_result_batch_id_idx" ON "quoted_result"("batch_id");

-- CreateIndex
CREATE UNIQUE INDEX "quoted_result_created_by_id_client_id_key" ON "quoted_result"("created_by_id", "client_id");

-- AddForeignKey
ALTER TABLE "quoted_result" ADD CONSTRAINT "quoted_result_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quoted_result" ADD CONSTRAINT "quoted_result_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is quoted has words, and somebody who said them.
ALTER TABLE quoted_result
  ADD CONSTRAINT quoted_result_is_sourced CHECK (text <> '' AND source <> '');

SELECT guard_tenants();
