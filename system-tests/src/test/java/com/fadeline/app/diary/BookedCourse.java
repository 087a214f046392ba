package com.fadeline.app.diary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;

import com.fadeline.api.RuleOverride;
import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.SittingCommand.ScheduleLaserSitting;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;
import com.fadeline.app.As;

/** A course of a new client in the real application, opened on 5 January 2026. */
public record BookedCourse(CommandGateway commands, ClinicId clinic, ClientId client, CourseId course) {

	public static final List<String> ZONES = List.of("CROWN");

	/** A slot that is asked for twice is of the same zone. */
	private static final RuleOverride RESTED = new RuleOverride("interval.floor", "about the diary alone");

	public static final Duration LENGTH = Duration.ofMinutes(45);

	public static BookedCourse opened(CommandGateway commands, ClinicId clinic) {
		ClientId client = new ClientId(UUID.randomUUID());
		CourseId course = new CourseId(UUID.randomUUID());
		commands.sendAndWait(As
			.admin(new RegisterClient(client, clinic, new ClientDetails("Ada", "Byron", null, null, null, null))));
		return opened(commands, clinic, client, course);
	}

	private static BookedCourse opened(CommandGateway commands, ClinicId clinic, ClientId client, CourseId course) {
		commands.sendAndWait(As.admin(new OpenCourse(course, client, BodySite.SCALP, ZONES, Goal.FULL_REMOVAL, null,
				Assessment.UNKNOWN, null, LocalDate.of(2026, 1, 5))));
		return new BookedCourse(commands, clinic, client, course);
	}

	/** Another course of the same client. */
	public BookedCourse another() {
		return opened(this.commands, this.clinic, this.client, new CourseId(UUID.randomUUID()));
	}

	public SittingId book(Instant startsAt, OperatorId operator, @Nullable DeviceId device) {
		Booking booking = booking(startsAt, operator, device);
		send(new ScheduleLaserSitting(this.course, booking, List.of(RESTED)));
		return booking.sittingId();
	}

	public void send(CourseCommand command) {
		this.commands.sendAndWait(As.admin(command));
	}

	public static Booking booking(Instant startsAt, OperatorId operator, @Nullable DeviceId device) {
		return new Booking(new SittingId(UUID.randomUUID()), ZONES, startsAt, LENGTH, operator, device);
	}

}
