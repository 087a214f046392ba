package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.Assessment;
import com.fadeline.api.course.BodySite;
import com.fadeline.api.course.Booking;
import com.fadeline.api.course.CourseStatus;
import com.fadeline.api.course.History;
import com.fadeline.api.course.Method;
import com.fadeline.api.course.SittingId;
import com.fadeline.api.course.Treatment;

/**
 * What the rules may know of a course.
 *
 * @param zones those the course lists; empty where it lists none
 * @param maxSittings the most sittings it is planned or was extended for
 * @param done sittings on record, with their present values
 * @param booked sittings that are still to come
 * @param others ids of sittings that were cancelled, missed or retracted
 */
public record CourseFacts(CourseStatus status, @Nullable BodySite bodySite, List<String> zones, Assessment assessment,
		LocalDate openedOn, int maxSittings, List<Done> done, List<Booked> booked, List<SittingId> others,
		List<History> histories) {

	public CourseFacts {
		zones = List.copyOf(zones);
		done = List.copyOf(done);
		booked = List.copyOf(booked);
		others = List.copyOf(others);
		histories = List.copyOf(histories);
	}

	/** A sitting on record. */
	public record Done(SittingId sittingId, Treatment treatment) {
	}

	/** A sitting to come. */
	public record Booked(Method method, Booking booking) {
	}

	/** Sittings done, those before Fadeline counted. */
	public int sittingsDone() {
		return this.done.size() + this.histories.stream().mapToInt(History::count).sum();
	}

	boolean books(SittingId sittingId) {
		return this.booked.stream().anyMatch((other) -> other.booking().sittingId().equals(sittingId));
	}

	boolean knows(SittingId sittingId) {
		return books(sittingId) || this.others.contains(sittingId)
				|| this.done.stream().anyMatch((other) -> other.sittingId().equals(sittingId));
	}

}
