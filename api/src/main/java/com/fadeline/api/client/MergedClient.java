package com.fadeline.api.client;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.id.ClientId;

/**
 * Read model of another registration of the same person.
 *
 * @param by the account that merged them
 * @param before the details of the client that stays, until then
 */
public record MergedClient(ClientId clientId, Instant at, @Nullable String by, ClientDetails before) {
}
