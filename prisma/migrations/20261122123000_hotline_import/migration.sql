-- CreateEnum
CREATE TYPE "hotline_import_state" AS ENUM ('AWAITING_FILE', 'READ', 'CHECKED', 'RUNNING', 'DONE', 'STOPPED');

-- CreateTable
CREATE TABLE "hotline_import" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "ticket_hash" TEXT NOT NULL,
    "ticket_expires" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "hotline_import_state" NOT NULL DEFAULT 'AWAITING_FILE',
    "file_key_id" TEXT,
    "file_erased_at" TIMESTAMPTZ(3),
    "columns" TEXT[],
    "header_hash" TEXT,
    "row_count" INTEGER NOT NULL DEFAULT 0,
    "mapping" JSONB,
    "filed" INTEGER NOT NULL DEFAULT 0,
    "known" INTEGER NOT NULL DEFAULT 0,
    "refused" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "started_by_id" UUID,
    "started_at" TIMESTAMPTZ(3),
    "last_row_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "hotline_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hotline_refusal" (
    "import_id" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "tenant_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "params" JSONB,

    CONSTRAINT "hotline_refusal_pkey" PRIMARY KEY ("import_id","row","field")
);

-- CreateTable
CREATE TABLE "hotline_order" (
    "tenant_id" UUID NOT NULL,
    "order_hash" TEXT NOT NULL,
    "number" TEXT,
    "appeal_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,

    CONSTRAINT "hotline_order_pkey" PRIMARY KEY ("tenant_id","order_hash")
);

-- CreateTable
CREATE TABLE "import_mapping" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "header_hash" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "saved_by_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_mapping_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "hotline_import_ticket_hash_key" ON "hotline_import"("ticket_hash");

-- CreateIndex
CREATE INDEX "hotline_import_place_id_created_at_idx" ON "hotline_import"("place_id", "created_at");

-- CreateIndex
CREATE INDEX "hotline_import_created_by_id_idx" ON "hotline_import"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "hotline_order_appeal_id_key" ON "hotline_order"("appeal_id");

-- CreateIndex
CREATE INDEX "hotline_order_import_id_idx" ON "hotline_order"("import_id");

-- CreateIndex
CREATE INDEX "import_mapping_saved_by_id_idx" ON "import_mapping"("saved_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "import_mapping_place_id_name_key" ON "import_mapping"("place_id", "name");

-- AddForeignKey
ALTER TABLE "hotline_import" ADD CONSTRAINT "hotline_import_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hotline_import" ADD CONSTRAINT "hotline_import_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hotline_refusal" ADD CONSTRAINT "hotline_refusal_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "hotline_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hotline_order" ADD CONSTRAINT "hotline_order_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hotline_order" ADD CONSTRAINT "hotline_order_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "hotline_import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_mapping" ADD CONSTRAINT "import_mapping_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- No more is done than there is, and every row that is done is one of three things.
ALTER TABLE hotline_import
  ADD CONSTRAINT hotline_import_counts CHECK (done <= row_count AND least(filed, known, refused, done) >= 0);

SELECT guard_tenants();
