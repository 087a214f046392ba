package com.fadeline.administration.audit;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import com.fadeline.api.Refusal;
import com.fadeline.api.Rejection;
import com.fadeline.api.Requester;
import com.fadeline.api.audit.AccessOutcome;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;

/**
 * Recorder of accesses that are made without a message: those of administrators to tables
 * of the service.
 */
@Component
public class TableAccessRecorder {

	private static final Logger log = LoggerFactory.getLogger(TableAccessRecorder.class);

	private final GroupedAccesses accesses;

	private final CourseClients courseClients;

	private final Clock clock;

	TableAccessRecorder(GroupedAccesses accesses, CourseClients courseClients, Clock clock) {
		this.accesses = accesses;
		this.courseClients = courseClients;
		this.clock = clock;
	}

	/**
	 * Records an access before the result is shown; none where the result names no
	 * client.
	 * @param what as queries are named
	 * @param found the result, which names clients and courses
	 * @throws org.axonframework.commandhandling.CommandExecutionException if it cannot be
	 * recorded
	 */
	public void record(String what, Object found, Requester by) {
		ReferencedRecords shown = ReferencedRecords.in(found);
		if (shown.isEmpty()) {
			return;
		}
		Map<CourseId, ClientId> known = clients(shown.courses());
		Set<ClientId> clients = new LinkedHashSet<>(shown.clients());
		clients.addAll(known.values());
		Set<CourseId> unknown = new LinkedHashSet<>(shown.courses());
		unknown.removeAll(known.keySet());
		try {
			this.accesses.add(new Access(this.clock.instant(), by.userId(), by.role(), what, AccessOutcome.SHOWN,
					clients, unknown));
		}
		catch (DataAccessException ex) {
			log.error("An access could not be put on record, so it was refused", ex);
			throw Refusal.of(new Rejection.Unavailable(AccessRecorder.UNRECORDED, 1));
		}
	}

	/**
	 * Returns the clients of the courses; none while the view of them is being rebuilt.
	 */
	private Map<CourseId, ClientId> clients(Set<CourseId> courses) {
		try {
			return this.courseClients.of(courses);
		}
		catch (DataAccessException ex) {
			log.warn("Whose courses are looked at is not known: {}", ex.getMostSpecificCause().toString());
			return Map.of();
		}
	}

}
