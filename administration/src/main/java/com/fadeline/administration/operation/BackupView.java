package com.fadeline.administration.operation;

import java.time.Instant;

/**
 * View of a backup that was made and verified by reading it back.
 *
 * @param takenAt the moment whose state it holds
 * @param file its name, without its folder
 * @param bytes its size
 * @param events how many events it holds; none if Axon Server stores them
 * @param encrypted whether it needs a passphrase
 * @param verifiedAt when it had been read back
 */
public record BackupView(Instant takenAt, String file, long bytes, long events, boolean encrypted, Instant verifiedAt) {
}
