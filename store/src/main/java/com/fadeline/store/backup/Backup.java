package com.fadeline.store.backup;

import java.time.Instant;

/**
 * Value object of a back-up that was made and read back without a fault.
 *
 * @param takenAt the moment of the data in it
 * @param file its name, without its folder
 * @param bytes its size
 * @param events how many events it holds; none where Axon Server keeps them
 * @param encrypted whether it needs a passphrase
 * @param verifiedAt when it had been read back
 */
public record Backup(Instant takenAt, String file, long bytes, long events, boolean encrypted, Instant verifiedAt) {
}
