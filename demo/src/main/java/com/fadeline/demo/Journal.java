package com.fadeline.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.fadeline.api.Command;
import com.fadeline.demo.Premises.Clinic;
import com.fadeline.demo.Premises.Specialist;

/**
 * Log of the actions in the demo clinics until now, each with its user.
 *
 * @param now the end of the story; nothing happens after it
 */
record Journal(Instant now, List<TimedCommand> entries) {

	Journal(Instant now) {
		this(now, new ArrayList<>());
	}

	boolean reaches(Instant at) {
		return at.isBefore(this.now);
	}

	void write(Instant at, Clinic clinic, Specialist who, Command command) {
		if (!reaches(at)) {
			throw new IllegalStateException("%s at %s is yet to come".formatted(command, at));
		}
		this.entries.add(new TimedCommand(at, clinic.id(), who.userId(), command));
	}

	/**
	 * Returns the entries in the order of time; simultaneous ones stay in the order of
	 * writing.
	 */
	List<TimedCommand> inOrder() {
		return this.entries.stream().sorted(Comparator.comparing(TimedCommand::at)).toList();
	}

}
