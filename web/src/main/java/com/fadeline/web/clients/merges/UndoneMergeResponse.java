package com.fadeline.web.clients.merges;

import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.id.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * Response body of an undone merge.
 *
 * @param before the details of the client before the merge; null if it was undone before
 */
record UndoneMergeResponse(ClientId clientId, ClientId duplicateId, @Nullable ClientDetails before) {
}
