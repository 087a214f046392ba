package com.fadeline.web.clients;

import com.fadeline.api.id.ClientId;
import jakarta.validation.constraints.NotNull;

/** Request body that names a similar client who is another person. */
record RejectedDuplicateBody(@NotNull ClientId otherId) {
}
