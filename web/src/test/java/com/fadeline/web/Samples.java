package com.fadeline.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.client.ClientName;
import com.fadeline.api.client.ClientNote;
import com.fadeline.api.client.ClientNotes;
import com.fadeline.api.client.ClientProfile;
import com.fadeline.api.client.ClientTask;
import com.fadeline.api.client.ClientTasks;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.client.TaskView;
import com.fadeline.api.client.Direction;
import com.fadeline.api.client.NoteKind;
import com.fadeline.api.client.NoteView;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.EarlierCorrection;
import com.fadeline.api.course.query.FadingView;
import com.fadeline.api.course.query.MessageView;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.query.WaitingView;
import com.fadeline.api.course.treatment.Endpoint;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.course.treatment.Technique;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FadingId;
import com.fadeline.api.id.NoteId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.id.TaskId;

/** Views that tests show. */
public final class Samples {

	public static final UUID CLIENT = UUID.fromString("01940000-0000-7000-8000-000000000001");

	public static final UUID CLINIC = UUID.fromString("01940000-0000-7000-8000-000000000002");

	/** A clinic in Berlin; the others are in Tokyo, where clocks do not change. */
	public static final UUID BERLIN = UUID.fromString("01970000-0000-7000-8000-0000000000b0");

	public static final UUID COURSE = UUID.fromString("01940000-0000-7000-8000-000000000003");

	public static final UUID SITTING = UUID.fromString("01940000-0000-7000-8000-000000000004");

	public static final UUID OPERATOR = UUID.fromString("01940000-0000-7000-8000-000000000005");

	public static final UUID BOOKED = UUID.fromString("01940000-0000-7000-8000-000000000008");

	public static final UUID FADED = UUID.fromString("01940000-0000-7000-8000-000000000006");

	private static final FadingView FADING = new FadingView(new Fading(new FadingId(FADED),
			Instant.parse("2025-03-04T10:00:00Z"), 35, null, Observer.CLIENT, Scale.VISUAL, null), List.of(), null,
			List.of());

	public static final UUID REACTED = UUID.fromString("01940000-0000-7000-8000-000000000007");

	public static final Reaction REACTION = new Reaction(new ReactionId(REACTED), ReactionKind.BLISTER, 2,
			Instant.parse("2025-02-05T10:00:00Z"), new SittingId(SITTING), List.of("CROWN"), "small");

	public static final UUID NOTED = UUID.fromString("01940000-0000-7000-8000-00000000000b");

	public static final UUID TASKED = UUID.fromString("01940000-0000-7000-8000-00000000000c");

	private Samples() {
	}

	public static ClientView client(long sequence) {
		return new ClientView(new ClientId(CLIENT), new ClinicId(CLINIC), "Ada", "Byron", LocalDate.of(1985, 12, 10),
				null, null, "blog-ada", null, sequence);
	}

	/** What is known of the same client besides. */
	public static final ClientProfile PROFILE = new ClientProfile(List.of("faints", "latex"), "tr",
			"Hafenstraße 1\n20457 Hamburg", "she/her",
			new ClientProfile.EmergencyContact("Noor Byron", "+49 30 5678", "sister"),
			new ClientProfile.Doctor("Dr Meyer", "+49 30 9012"));

	/** The same client with that. */
	public static ClientView clientWithProfile(long sequence) {
		return new ClientView(new ClientId(CLIENT), new ClinicId(CLINIC), "Ada", "Byron", LocalDate.of(1985, 12, 10),
				null, null, "blog-ada", null, List.of(), PROFILE, sequence);
	}

	/** The name of that client, with the warnings. */
	public static ClientName warned() {
		return new ClientName(new ClientId(CLIENT), new ClinicId(CLINIC), "Ada", "Byron", null, PROFILE.warnings());
	}

	/** A call of her brother, corrected once. */
	public static NoteView note() {
		Instant at = Instant.parse("2025-03-02T11:20:00Z");
		return new NoteView(call(at, "asks for an earlier time"), OPERATOR.toString(), at.plusSeconds(60), List.of(),
				null)
			.amended(call(at, "asks for a later time"), "slip of the pen", "somebody", at.plusSeconds(120));
	}

	private static ClientNote call(Instant at, String text) {
		return new ClientNote(new NoteId(NOTED), NoteKind.CALL, Direction.INCOMING, "her brother", at, text);
	}

	/** These notes on the client. */
	public static ClientNotes notes(NoteView... notes) {
		return new ClientNotes(new ClientId(CLIENT), new ClinicId(CLINIC), List.of(notes), 100);
	}

	/** Something to do, for anybody. */
	public static ClientTask task() {
		return new ClientTask(new TaskId(TASKED), "call back", LocalDate.of(2025, 3, 9), null);
	}

	/** These tasks about the client. */
	public static ClientTasks tasks(TaskView... tasks) {
		return new ClientTasks(new ClientId(CLIENT), new ClinicId(CLINIC), List.of(tasks), 100);
	}

	/** A course with one recorded laser sitting. */
	public static CourseView course(long sequence) {
		return course(sequence, List.of());
	}

	/** A course with one recorded laser sitting that had these findings. */
	public static CourseView recordedWith(AcceptedFinding... findings) {
		return course(4, List.of(findings));
	}

	private static CourseView course(long sequence, List<AcceptedFinding> findings) {
		SittingView sitting = new SittingView(new SittingId(SITTING), Method.LASER, SittingStatus.RECORDED, 1,
				treatment().performedAt(), Duration.ofMinutes(45), treatment().zones(), treatment().operatorId(), null,
				treatment(), false, null, findings);
		return new CourseView(new CourseId(COURSE), new ClientId(CLIENT), new ClinicId(CLINIC), CourseStatus.OPEN,
				BodySite.SCALP, List.of("CROWN"), Goal.FULL_REMOVAL, 95, Assessment.UNKNOWN, new PlannedSittings(3, 10),
				new Estimate("1", Estimate.Basis.FIELD_RANGE, 3, 6, 10, null), LocalDate.of(2025, 1, 7), 1, List.of(),
				List.of(), List.of(), List.of(sitting), List.of(), List.of(FADING), List.of(ReactionView.of(REACTION)),
				List.of(), null, null, sequence);
	}

	/** The same of those zones. */
	public static CourseView of(CourseView course, String... zones) {
		return new CourseView(course.courseId(), course.clientId(), course.clinicId(), course.status(),
				course.bodySite(), List.of(zones), course.goal(), course.targetFading(), course.assessment(),
				course.plan(), course.estimate(), course.openedOn(), course.sittingsRecorded(), course.consents(),
				course.screenings(), course.patchTests(), course.sittings(), course.lastSettings(), course.fadings(),
				course.reactions(), course.histories(), course.ending(), course.completion(), course.sequence());
	}

	/** The same with those messages. */
	public static CourseView written(CourseView course, List<MessageView> messages) {
		return new CourseView(course.courseId(), course.clientId(), course.clinicId(), course.status(),
				course.bodySite(), course.zones(), course.goal(), course.targetFading(), course.assessment(),
				course.plan(), course.estimate(), course.openedOn(), course.sittingsRecorded(), course.consents(),
				course.screenings(), course.patchTests(), course.sittings(), course.lastSettings(), course.fadings(),
				course.reactions(), course.histories(), course.earlierCorrections(), course.ending(),
				course.completion(), course.damaged(), messages, course.waiting(), course.sequence());
	}

	/** The same on the waiting list. */
	public static CourseView waiting(CourseView course, WaitingView waiting) {
		return new CourseView(course.courseId(), course.clientId(), course.clinicId(), course.status(),
				course.bodySite(), course.zones(), course.goal(), course.targetFading(), course.assessment(),
				course.plan(), course.estimate(), course.openedOn(), course.sittingsRecorded(), course.consents(),
				course.screenings(), course.patchTests(), course.sittings(), course.lastSettings(), course.fadings(),
				course.reactions(), course.histories(), course.earlierCorrections(), course.ending(),
				course.completion(), course.damaged(), course.messages(), waiting, course.sequence());
	}

	/** The same with that goal. */
	public static CourseView aiming(CourseView course, Goal goal) {
		return new CourseView(course.courseId(), course.clientId(), course.clinicId(), course.status(),
				course.bodySite(), course.zones(), goal, goal.targetFading(), course.assessment(), course.plan(),
				course.estimate(), course.openedOn(), course.sittingsRecorded(), course.consents(), course.screenings(),
				course.patchTests(), course.sittings(), course.lastSettings(), course.fadings(), course.reactions(),
				course.histories(), course.ending(), course.completion(), course.sequence());
	}

	/** The same with those earlier sittings. */
	public static CourseView with(CourseView course, History... histories) {
		return new CourseView(course.courseId(), course.clientId(), course.clinicId(), course.status(),
				course.bodySite(), course.zones(), course.goal(), course.targetFading(), course.assessment(),
				course.plan(), course.estimate(), course.openedOn(), course.sittingsRecorded(), course.consents(),
				course.screenings(), course.patchTests(), course.sittings(), course.lastSettings(), course.fadings(),
				course.reactions(), List.of(histories), course.ending(), course.completion(), course.sequence());
	}

	/** The same with those corrections of earlier sittings. */
	public static CourseView corrected(CourseView course, EarlierCorrection... corrections) {
		return new CourseView(course.courseId(), course.clientId(), course.clinicId(), course.status(),
				course.bodySite(), course.zones(), course.goal(), course.targetFading(), course.assessment(),
				course.plan(), course.estimate(), course.openedOn(), course.sittingsRecorded(), course.consents(),
				course.screenings(), course.patchTests(), course.sittings(), course.lastSettings(), course.fadings(),
				course.reactions(), course.histories(), List.of(corrections), course.ending(), course.completion(),
				null, course.sequence());
	}

	/** The same of a clinic whose clocks change. */
	public static CourseView inBerlin(CourseView course) {
		return new CourseView(course.courseId(), course.clientId(), new ClinicId(BERLIN), course.status(),
				course.bodySite(), course.zones(), course.goal(), course.targetFading(), course.assessment(),
				course.plan(), course.estimate(), course.openedOn(), course.sittingsRecorded(), course.consents(),
				course.screenings(), course.patchTests(), course.sittings(), course.lastSettings(), course.fadings(),
				course.reactions(), course.histories(), course.ending(), course.completion(), course.sequence());
	}

	/** The same with a sitting to come under {@link #BOOKED}. */
	public static CourseView booked(CourseView course, Method method, Instant at, AcceptedFinding... findings) {
		List<SittingView> sittings = new ArrayList<>(course.sittings());
		sittings.add(new SittingView(new SittingId(BOOKED), method, SittingStatus.SCHEDULED, null, at,
				Duration.ofMinutes(45), List.of("CROWN"), new OperatorId(OPERATOR), null, null, false, null,
				List.of(findings)));
		return new CourseView(course.courseId(), course.clientId(), course.clinicId(), course.status(),
				course.bodySite(), course.zones(), course.goal(), course.targetFading(), course.assessment(),
				course.plan(), course.estimate(), course.openedOn(), course.sittingsRecorded(), course.consents(),
				course.screenings(), course.patchTests(), sittings, course.lastSettings(), course.fadings(),
				course.reactions(), course.histories(), course.ending(), course.completion(), course.sequence());
	}

	public static LaserTreatment treatment() {
		return new LaserTreatment(Instant.parse("2025-02-04T10:00:00Z"), List.of("CROWN"), new OperatorId(OPERATOR),
				null, List.of(new LaserSettings(Laser.ND_YAG, 1064, 2.5, 4, new Pulse(10, PulseUnit.NS), 5.0, 1, null,
						null, List.of())),
				Technique.STANDARD, Endpoint.FROSTING, null, null, null, null, 4, "quiet");
	}

	public static ProgressView progress(long sequence) {
		return new ProgressView(new CourseId(COURSE), new ClientId(CLIENT), new ClinicId(CLINIC), CourseStatus.OPEN,
				Goal.FULL_REMOVAL, 95,
				new ProgressView.Sittings((int) sequence, new PlannedSittings(3, 10),
						new ProgressView.Remaining(2, 5, 9), "field-range/1"),
				new ProgressView.FadingProgress(null, null, null, false, List.of()),
				new ProgressView.Next(null, null, null, null), new ProgressView.Forecast(0.5, List.of()), List.of(),
				List.of(), List.of(), sequence);
	}

}
