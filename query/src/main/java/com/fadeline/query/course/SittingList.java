package com.fadeline.query.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.course.SittingEvent.SittingAmended;
import com.fadeline.api.course.SittingEvent.SittingRebooked;
import com.fadeline.api.course.SittingEvent.SittingRecorded;
import com.fadeline.api.course.SittingEvent.SittingRescheduled;
import com.fadeline.api.course.SittingEvent.SittingRetracted;
import com.fadeline.api.course.SittingEvent.SittingScheduled;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.LastSettings;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.SittingId;
import com.fadeline.query.record.Bookings;

/** List of the sittings of a course, in the order in which they became known. */
record SittingList(Bookings<SittingView> sittings) {

	static SittingList of(List<SittingView> sittings) {
		return new SittingList(Bookings.asBooked(sittings, SittingView::sittingId));
	}

	SittingList book(SittingScheduled scheduled) {
		Booking booking = scheduled.booking();
		return with(new SittingView(booking.sittingId(), scheduled.method(), SittingStatus.SCHEDULED, null,
				booking.startsAt(), booking.duration(), booking.zones(), booking.operatorId(), booking.deviceId(), null,
				false, null, scheduled.findings(), null, booking.roomId()));
	}

	SittingList move(SittingRescheduled moved) {
		SittingView was = get(moved.sittingId());
		return with(new SittingView(was.sittingId(), was.method(), was.status(), null, moved.startsAt(),
				moved.duration(), was.zones(), was.operatorId(), was.deviceId(), null, false, null,
				both(was, moved.findings()), null, was.roomId()));
	}

	SittingList change(SittingRebooked changed) {
		SittingView was = get(changed.sittingId());
		Booking booking = changed.booking();
		return with(new SittingView(was.sittingId(), changed.method(), was.status(), null, booking.startsAt(),
				booking.duration(), booking.zones(), booking.operatorId(), booking.deviceId(), null, false, null,
				both(was, changed.findings()), null, booking.roomId()));
	}

	SittingList close(SittingId id, SittingStatus status) {
		SittingView was = get(id);
		return with(new SittingView(id, was.method(), status, null, was.at(), was.duration(), was.zones(),
				was.operatorId(), was.deviceId(), null, false, null, was.findings(), null, was.roomId()));
	}

	SittingList record(SittingRecorded recorded, Instant at) {
		@Nullable SittingView was = this.sittings.find(recorded.sittingId()).orElse(null);
		return with(done(recorded.sittingId(), recorded.number(), recorded.treatment(), was, false, recorded.findings(),
				at));
	}

	SittingList amend(SittingAmended amended) {
		SittingView was = get(amended.sittingId());
		return with(done(was.sittingId(), was.number(), amended.treatment(), was, true, amended.findings(),
				was.recordedAt()));
	}

	/** Sittings recorded after it move up by one number. */
	SittingList retract(SittingRetracted retracted) {
		SittingView was = get(retracted.sittingId());
		@Nullable Integer number = was.number();
		SittingList without = with(numbered(was, SittingStatus.RETRACTED, null, retracted.reason()));
		return (number == null) ? without
				: of(without.views()
					.stream()
					.map((other) -> (other.number() == null || other.number() < number) ? other
							: numbered(other, other.status(), other.number() - 1, null))
					.toList());
	}

	private static SittingView numbered(SittingView was, SittingStatus status, @Nullable Integer number,
			@Nullable String retractedBecause) {
		return new SittingView(was.sittingId(), was.method(), status, number, was.at(), was.duration(), was.zones(),
				was.operatorId(), was.deviceId(), was.treatment(), was.amended(), retractedBecause, was.findings(),
				was.recordedAt(), was.roomId());
	}

	int recorded() {
		return (int) views().stream().filter((it) -> it.status() == SittingStatus.RECORDED).count();
	}

	List<SittingView> views() {
		return this.sittings.all();
	}

	private static SittingView done(SittingId id, @Nullable Integer number, Treatment treatment,
			@Nullable SittingView was, boolean amended, List<AcceptedFinding> findings, @Nullable Instant recordedAt) {
		return new SittingView(id, treatment.method(), SittingStatus.RECORDED, number, treatment.performedAt(),
				(was == null) ? null : was.duration(), treatment.zones(), treatment.operatorId(), device(treatment),
				treatment, amended, null, (was == null) ? findings : both(was, findings), recordedAt,
				(was == null) ? null : was.roomId());
	}

	private static @Nullable DeviceId device(Treatment treatment) {
		return switch (treatment) {
			case LaserTreatment laser -> laser.deviceId();
			case SalineTreatment saline -> null;
		};
	}

	private static List<AcceptedFinding> both(SittingView was, List<AcceptedFinding> findings) {
		return Stream.concat(was.findings().stream(), findings.stream()).toList();
	}

	private SittingView get(SittingId id) {
		return this.sittings.find(id).orElseThrow(() -> new IllegalStateException("The course has no sitting " + id));
	}

	private SittingList with(SittingView sitting) {
		return new SittingList(this.sittings.with(sitting));
	}

	List<LastSettings> lastSettings() {
		List<LastSettings.Sitting> recorded = new ArrayList<>();
		for (SittingView sitting : views()) {
			Treatment treatment = sitting.treatment();
			if (sitting.status() == SittingStatus.RECORDED && treatment != null) {
				recorded.add(new LastSettings.Sitting(sitting.sittingId(), treatment));
			}
		}
		return LastSettings.of(recorded);
	}

}
