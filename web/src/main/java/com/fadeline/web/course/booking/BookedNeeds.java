package com.fadeline.web.course.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.fadeline.api.RuleOverride;
import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.SittingCommand.RebookSitting;
import com.fadeline.api.course.SittingCommand.RescheduleSitting;
import com.fadeline.api.course.SittingCommand.ScheduleLaserSitting;
import com.fadeline.api.course.SittingCommand.ScheduleSalineSession;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.pages.Form;
import org.jspecify.annotations.Nullable;

/**
 * Reader of what a sitting needs from a form; what a form of a booked sitting leaves out
 * stays as it is booked.
 */
final class BookedNeeds {

	private static final String DEVICE = "deviceId";

	private static final String ROOM = "roomId";

	private BookedNeeds() {
	}

	static @Nullable OperatorId operator(Form form) {
		return form.as("operatorId", (id) -> new OperatorId(UUID.fromString(id)), "choice");
	}

	static OperatorId operator(Form form, SittingView booked) {
		OperatorId typed = operator(form);
		return (typed != null) ? typed : booked.operatorId();
	}

	static @Nullable DeviceId device(Form form) {
		return form.as(DEVICE, (id) -> new DeviceId(UUID.fromString(id)), "choice");
	}

	/** Returns the device; a field that is there and empty takes it away. */
	static @Nullable DeviceId device(Form form, SittingView booked) {
		return form.chosen(DEVICE).isEmpty() ? booked.deviceId() : device(form);
	}

	static @Nullable RoomId room(Form form) {
		return form.as(ROOM, (id) -> new RoomId(UUID.fromString(id)), "choice");
	}

	/** Returns the room; a field that is there and empty takes it away. */
	static @Nullable RoomId room(Form form, SittingView booked) {
		return form.chosen(ROOM).isEmpty() ? booked.roomId() : room(form);
	}

	static Method method(Form form, SittingView booked) {
		Method typed = form.choice("method", Method.class);
		return (typed != null) ? typed : booked.method();
	}

	/**
	 * Returns the zones. None can be chosen by leaving all boxes empty, so a form that
	 * names its method has to name zones too.
	 */
	static List<String> zones(Form form, SittingView booked) {
		List<String> typed = form.chosen("zones");
		boolean asked = !form.chosen("method").isEmpty();
		return ((typed.isEmpty() && !asked) || new HashSet<>(typed).equals(new HashSet<>(booked.zones())))
				? booked.zones() : typed;
	}

	/** Returns what a sitting is booked for. */
	static Booking booking(SittingView booked) {
		return booking(booked, booked.sittingId());
	}

	private static Booking booking(SittingView like, SittingId id) {
		return new Booking(id, like.zones(), like.at(), Objects.requireNonNullElse(like.duration(), Duration.ZERO),
				like.operatorId(), like.deviceId(), like.roomId());
	}

	/**
	 * Returns the command that books a cancelled sitting again, as it was and for the
	 * same reasons where it broke a rule.
	 * @param id of the new booking, since a cancelled one is never booked again
	 */
	static CourseCommand again(CourseId course, SittingView cancelled, SittingId id) {
		Booking booking = booking(cancelled, id);
		return switch (cancelled.method()) {
			case LASER -> new ScheduleLaserSitting(course, booking, reasons(cancelled));
			case SALINE -> new ScheduleSalineSession(course, booking, reasons(cancelled));
		};
	}

	/** Returns the reasons for which a sitting was booked against a rule. */
	static List<RuleOverride> reasons(SittingView booked) {
		return booked.findings()
			.stream()
			.filter((finding) -> finding.reason() != null)
			.map((finding) -> new RuleOverride(finding.rule(), Objects.requireNonNull(finding.reason())))
			.toList();
	}

	/**
	 * Returns the command that moves the sitting, or changes it if more than its time is
	 * new.
	 */
	static CourseCommand change(CourseId course, SittingView booked, Form form, Instant startsAt, Duration length) {
		Method method = method(form, booked);
		List<String> zones = zones(form, booked);
		if (zones.isEmpty()) {
			throw form.mistake("zones", "missing");
		}
		Booking was = booking(booked).movedTo(startsAt, length);
		Booking changed = new Booking(booked.sittingId(), zones, startsAt, length, operator(form, booked),
				device(form, booked), room(form, booked));
		return (method == booked.method() && changed.equals(was))
				? new RescheduleSitting(course, booked.sittingId(), startsAt, length, form.overrides())
				: new RebookSitting(course, method, changed, form.overrides());
	}

}
