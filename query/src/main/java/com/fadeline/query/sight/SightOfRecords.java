package com.fadeline.query.sight;

import java.util.Optional;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.ClientRecords;
import com.fadeline.api.ClinicSettings;
import com.fadeline.api.Clinics;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.course.CourseHistory;
import com.fadeline.api.course.CourseQuery.FindClientProgress;
import com.fadeline.api.course.CourseView;
import com.fadeline.api.course.ProgressView;
import com.fadeline.query.Sight;
import com.fadeline.query.history.ClientHistory;
import com.fadeline.query.told.ToldToClient;

/**
 * Shows staff the records of their clinics as they are, and clients their own without
 * what the clinic keeps for itself.
 */
public final class SightOfRecords implements Sight {

	private final Clinics clinics;

	public SightOfRecords(Clinics clinics) {
		this.clinics = clinics;
	}

	@Override
	public <V extends ClientRecord> Optional<V> of(V record, Requester requester) {
		if (!requester.isFor(record.clinicId(), record.clientId())) {
			return Optional.empty();
		}
		return Optional.of((requester.role() == Role.CLIENT) ? toClient(record, requester) : record);
	}

	@Override
	public <A extends ClientRecords> A of(A answer, Requester requester) {
		answer.records().forEach((record) -> requireOwn(record, requester));
		return (requester.role() == Role.CLIENT) ? toClient(answer) : answer;
	}

	private static void requireOwn(ClientRecord record, Requester requester) {
		if (!requester.isFor(record.clinicId(), record.clientId())) {
			throw new IllegalStateException("%s is not for %s, who asked for others"
				.formatted(record.getClass().getName(), requester.userId()));
		}
	}

	@SuppressWarnings("unchecked")
	private <V extends ClientRecord> V toClient(V record, Requester client) {
		ClinicSettings clinic = this.clinics.of(record.clinicId());
		ToldToClient told = new ToldToClient(clinic.clientsSeeSettings());
		return (V) switch (record) {
			case CourseView course -> told.of(course);
			case ProgressView progress -> ToldToClient.withoutNotes(progress);
			case CourseHistory history -> ClientHistory.of(history, told, clinic.zone(), client.userId());
			default -> record;
		};
	}

	@SuppressWarnings("unchecked")
	private static <A extends ClientRecords> A toClient(A answer) {
		return (A) switch (answer) {
			case FindClientProgress.Result progress ->
				new FindClientProgress.Result(progress.courses().stream().map(ToldToClient::withoutNotes).toList());
			default -> answer;
		};
	}

}
