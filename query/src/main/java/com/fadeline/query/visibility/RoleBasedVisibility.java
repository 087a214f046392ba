package com.fadeline.query.visibility;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.ClientRecords;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.client.ClientIdentity;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.course.query.CourseHistory;
import com.fadeline.api.course.query.CoursePhotos;
import com.fadeline.api.course.query.CourseQuery.FindClientProgress;
import com.fadeline.api.course.query.CourseQuery.SearchCourses;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.id.ClientId;
import com.fadeline.query.RecordVisibility;
import com.fadeline.query.history.ClientHistory;
import com.fadeline.query.redaction.ClientRedaction;
import com.fadeline.wording.Wording;

/**
 * Visibility of records by role: staff see those of their clinics unchanged, clients see
 * their own, redacted. A kind of record that is not listed here is shown to no client.
 */
public final class RoleBasedVisibility implements RecordVisibility {

	private final Clinics clinics;

	private final Function<ClientId, Set<ClientId>> registrations;

	/**
	 * @param registrations returns all clients that are the same person as one
	 */
	public RoleBasedVisibility(Clinics clinics, Function<ClientId, Set<ClientId>> registrations) {
		this.clinics = clinics;
		this.registrations = registrations;
	}

	@Override
	public <V extends ClientRecord> Optional<V> of(V record, Requester requester, Locale language) {
		if (!isFor(record, requester)) {
			return Optional.empty();
		}
		return Optional.of((requester.role() == Role.CLIENT) ? toClient(record, requester, language) : record);
	}

	@Override
	public <A extends ClientRecords> A of(A answer, Requester requester) {
		answer.records().forEach((record) -> requireOwn(record, requester));
		return (requester.role() == Role.CLIENT) ? toClient(answer) : answer;
	}

	/** A client sees the records of all registrations of the same person. */
	private boolean isFor(ClientRecord record, Requester requester) {
		return requester.isFor(record.clinicId(), record.clientId()) || (requester.clientId() != null
				&& this.registrations.apply(requester.clientId()).contains(record.clientId()));
	}

	private void requireOwn(ClientRecord record, Requester requester) {
		if (!isFor(record, requester)) {
			throw new IllegalStateException("%s is not for %s, who asked for others"
				.formatted(record.getClass().getName(), requester.userId()));
		}
	}

	@SuppressWarnings("unchecked")
	private <V extends ClientRecord> V toClient(V record, Requester client, Locale language) {
		ClinicSettings clinic = this.clinics.of(record.clinicId());
		ClientRedaction told = new ClientRedaction(clinic.clientsSeeSettings());
		return (V) switch (record) {
			case CourseView course -> told.of(course);
			case ProgressView progress -> ClientRedaction.withoutNotes(progress);
			case CourseHistory history ->
				ClientHistory.of(history, told, new Wording(language, clinic.zone()), client.userId());
			case CourseView.Summary course -> course;
			case CoursePhotos photos -> photos;
			case ClientView own -> own.forClient();
			case ClientIdentity own -> own.forClient();
			default -> throw notForClients(record);
		};
	}

	@SuppressWarnings("unchecked")
	private static <A extends ClientRecords> A toClient(A answer) {
		return (A) switch (answer) {
			case FindClientProgress.Result progress ->
				new FindClientProgress.Result(progress.courses().stream().map(ClientRedaction::withoutNotes).toList());
			case SearchCourses.Result courses -> courses;
			default -> throw notForClients(answer);
		};
	}

	/** A record without a decision may contain the clinic's internal notes. */
	private static IllegalStateException notForClients(Object answer) {
		return new IllegalStateException("Nothing says what a client sees of %s; name it in %s"
			.formatted(answer.getClass().getName(), RoleBasedVisibility.class.getName()));
	}

}
