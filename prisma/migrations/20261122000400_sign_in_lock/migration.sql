-- CreateTable
CREATE TABLE "sign_in_lock" (
    "email_hash" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "locked_until" TIMESTAMPTZ(3),
    "last_try_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_lock_pkey" PRIMARY KEY ("email_hash")
);

-- CreateIndex
CREATE INDEX "sign_in_lock_last_try_at_idx" ON "sign_in_lock"("last_try_at");
