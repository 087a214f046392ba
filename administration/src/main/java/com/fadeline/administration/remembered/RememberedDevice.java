package com.fadeline.administration.remembered;

import java.time.Instant;
import java.util.UUID;

/**
 * Value object of a device on which a client stays signed in.
 *
 * @param label system and browser; empty if they are not known
 * @param expiresAt until when, however often it is used
 */
public record RememberedDevice(UUID id, String label, Instant since, Instant lastUsed, Instant expiresAt) {
}
