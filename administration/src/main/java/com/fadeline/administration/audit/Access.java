package com.fadeline.administration.audit;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Role;
import com.fadeline.api.audit.AccessOutcome;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;

/**
 * Value object of one access to records, or of one that was refused.
 *
 * @param message name of the query, or of the command that answers with a view
 * @param courses those asked for, and those whose client is not known
 */
record Access(Instant at, String userId, @Nullable Role role, String message, AccessOutcome outcome,
		Set<ClientId> clients, Set<CourseId> courses) {

	Access {
		clients = Set.copyOf(clients);
		courses = Set.copyOf(courses);
	}

}
