-- CreateIndex
CREATE INDEX "deed_tenant_id_done_on_id_idx" ON "deed"("tenant_id", "done_on" DESC, "id" DESC);
