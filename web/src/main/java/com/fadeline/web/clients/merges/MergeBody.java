package com.fadeline.web.clients.merges;

import com.fadeline.api.id.ClientId;
import com.fadeline.web.clients.ClientDetailsBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Request body that names a duplicate of a client.
 *
 * @param details of the client from then on; null to complete them by those of the
 * duplicate
 */
record MergeBody(@NotNull ClientId duplicateId, @Nullable @Valid ClientDetailsBody details) {
}
