package com.fadeline.api.client;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;

/** Read model of an open task whose day has come. */
public record DueTask(ClientId clientId, ClinicId clinicId, ClientTask task) implements ClientRecord {
}
