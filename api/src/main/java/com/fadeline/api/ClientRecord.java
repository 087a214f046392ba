package com.fadeline.api;

import com.fadeline.api.client.ClientId;

/** Contract of a record of one client, which belongs to that client's clinic. */
public interface ClientRecord {

	ClinicId clinicId();

	ClientId clientId();

}
