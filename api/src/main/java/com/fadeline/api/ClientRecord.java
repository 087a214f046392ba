package com.fadeline.api;

import com.fadeline.api.client.ClientId;

/** Something on record of one client, which belongs to that client's clinic. */
public interface ClientRecord {

	ClinicId clinicId();

	ClientId clientId();

}
