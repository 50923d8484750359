-- CreateTable
CREATE TABLE "rate_counter" (
    "key" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rate_counter_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "used_challenge" (
    "id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "used_challenge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "rate_counter_due_at_idx" ON "rate_counter"("due_at");

-- CreateIndex
CREATE INDEX "used_challenge_expires_at_idx" ON "used_challenge"("expires_at");

-- A counter is written with every request and worth nothing after a crash.
ALTER TABLE "rate_counter" SET UNLOGGED;
