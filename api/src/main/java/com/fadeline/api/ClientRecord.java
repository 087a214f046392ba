package com.fadeline.api;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;

/** Contract of a record of one client, which belongs to that client's clinic. */
public interface ClientRecord {

	ClinicId clinicId();

	ClientId clientId();

}
