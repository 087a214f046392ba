package com.fadeline.command.erasure;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

import com.fadeline.api.Command;
import com.fadeline.api.Rejection;
import com.fadeline.api.Requester;
import com.fadeline.api.client.ClientCommand.EraseClient;
import com.fadeline.api.client.Erasure;
import com.fadeline.api.course.CourseCommand.RedactCourse;
import com.fadeline.api.course.LifecycleCommand.RestrictCourse;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.command.client.TreatmentRecords;

/**
 * Runner of an erasure as far as it can proceed. Every step is idempotent, so an
 * interrupted erasure restarts from the first one: the client aggregate decides whether
 * it is due; then the other registrations of the person decide the same, each of which is
 * carried on by itself; then the identifying data becomes unreadable; then each course is
 * redacted, upon which its read models are rebuilt.
 */
@Component
class ErasureRunner {

	private static final int SECONDS_TO_ANSWER = 10;

	private static final MetaData BY_ITSELF = MetaData.from(Requester.SYSTEM.metaData());

	private final CommandGateway commands;

	private final TreatmentRecords records;

	private final List<PersonalRecords> personal;

	ErasureRunner(CommandGateway commands, TreatmentRecords records, List<PersonalRecords> personal) {
		this.commands = commands;
		this.records = records;
		this.personal = List.copyOf(personal);
	}

	/**
	 * Continues an erasure.
	 * @param again whether it was carried out before, so that it is due in any case
	 * @return how far it has come, and when it continues
	 * @throws Exception if it has to be tried again
	 */
	Erasure carryOn(ClientId client, boolean again) throws Exception {
		Erasure erasure = (Erasure) answer(new EraseClient(client, again));
		for (ClientId duplicate : erasure.duplicates()) {
			send(new EraseClient(duplicate, again));
		}
		List<CourseId> courses = this.records.courses(client);
		switch (erasure.status()) {
			case RESTRICTED -> {
				this.personal.forEach((records) -> records.restrict(client));
				for (CourseId course : courses) {
					send(new RestrictCourse(course));
				}
			}
			case ERASED -> {
				this.personal.forEach((records) -> records.erase(client, courses));
				for (CourseId course : courses) {
					send(new RedactCourse(course));
				}
			}
		}
		return erasure;
	}

	/** Sends a command; a course that was about to be opened may not exist. */
	private void send(Command command) throws Exception {
		try {
			answer(command);
		}
		catch (ExecutionException ex) {
			if (!(ex.getCause() instanceof CommandExecutionException refused
					&& refused.getDetails().orElse(null) instanceof Rejection.NotFound)) {
				throw ex;
			}
		}
	}

	private Object answer(Command command) throws Exception {
		return this.commands.send(command, BY_ITSELF).get(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
	}

}
