-- AlterEnum
ALTER TYPE "grant_source" ADD VALUE 'APPRENTICESHIP';
