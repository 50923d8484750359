-- CreateIndex
CREATE INDEX "appeal_tenant_id_state_next_due_at_idx" ON "appeal"("tenant_id", "state", "next_due_at");
