package com.fadeline.api.client;

import java.util.List;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.Lists;
import com.fadeline.api.Versioned;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;

/**
 * Read model of the tasks about a client.
 *
 * @param tasks those open by day, then those done or withdrawn, the latest first; none of
 * a client to be erased
 */
public record ClientTasks(ClientId clientId, ClinicId clinicId, List<TaskView> tasks,
		long sequence) implements Versioned, ClientRecord {

	public ClientTasks {
		tasks = Lists.copy(tasks);
	}

}
