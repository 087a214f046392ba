package com.fadeline.api.client;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.ClinicId;

/** Who a client is, as the events tell it. */
public record ClientIdentity(ClientId clientId, ClinicId clinicId, ClientDetails details) implements ClientRecord {
}
