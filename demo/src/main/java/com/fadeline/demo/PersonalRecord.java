package com.fadeline.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.client.ClientNote;
import com.fadeline.api.client.ClientProfile;
import com.fadeline.api.client.ClientTask;
import com.fadeline.api.client.Direction;
import com.fadeline.api.client.NoteCommand.RecordNote;
import com.fadeline.api.client.NoteKind;
import com.fadeline.api.client.TaskCommand.AddTask;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.NoteId;
import com.fadeline.api.id.TaskId;

/**
 * Generator of what is on record of fictitious clients apart from their courses: of some
 * a profile, a call, or a task. It depends on their number alone.
 */
final class PersonalRecord {

	private static final List<List<String>> WARNINGS = List.of(List.of("faints"), List.of("latex"),
			List.of("keloids in the family", "faints"));

	private static final List<String> LANGUAGES = List.of("tr", "es", "pl", "ar");

	private static final int WARNED = 5;

	private static final int CALLED = 6;

	private static final int TASKED = 20;

	private PersonalRecord() {
	}

	/** Returns the profile of the client of that number; null if nothing is known. */
	static @Nullable ClientProfile profile(int number) {
		if (number % WARNED != 1) {
			return null;
		}
		int turn = number / WARNED;
		return new ClientProfile(WARNINGS.get(turn % WARNINGS.size()), LANGUAGES.get(turn % LANGUAGES.size()),
				"%d Quay Street\nBristol".formatted(number), null,
				new ClientProfile.EmergencyContact("Robin", "+44 7700 901%03d".formatted(number), "sister"),
				new ClientProfile.Doctor("Dr Meyer", "+44 7700 902%03d".formatted(number)));
	}

	/** Writes the call and the task, each soon after the registration. */
	static void write(Setting setting, ClientId client, int number, Instant registered, LocalDate today) {
		if (number % CALLED == 1) {
			setting.write(registered.plusSeconds(60),
					new RecordNote(client, new ClientNote(new NoteId(setting.id("note", 1)), NoteKind.CALL,
							Direction.INCOMING, null, registered, "Asks what a sitting costs and how long it takes.")));
		}
		if (number % TASKED == 1) {
			setting.write(registered.plusSeconds(120),
					new AddTask(client, new ClientTask(new TaskId(setting.id("task", 1)),
							"Call and ask how the skin heals.", today, null)));
		}
	}

}
