package com.fadeline.app.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.api.Command;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Colour;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.course.query.CourseQuery;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;

import org.springframework.context.ApplicationContext;

import static org.awaitility.Awaitility.await;

/** A client of a test's own in the first clinic of the demo, with an open course. */
record OwnClient(ApplicationContext application, CourseId course) {

	private static final String CLINIC = "Harbour Street Clinic";

	static OwnClient register(ApplicationContext application, String givenName, String familyName) {
		Clinic clinic = application.getBean(ClinicRegister.class)
			.clinics(Requester.SYSTEM)
			.stream()
			.filter((known) -> known.details().name().equals(CLINIC))
			.findAny()
			.orElseThrow();
		LocalDate today = LocalDate.now(application.getBean(Clock.class));
		ClientId client = new ClientId(UUID.randomUUID());
		OwnClient own = new OwnClient(application, new CourseId(UUID.randomUUID()));
		own.send(new RegisterClient(client, clinic.clinicId(),
				new ClientDetails(givenName, familyName, today.minusYears(30), null, null, null)));
		own.send(new OpenCourse(own.course, client, BodySite.SCALP, List.of("FRONTAL_HAIRLINE", "CROWN"),
				Goal.FULL_REMOVAL, null,
				new Assessment(Phototype.II, Set.of(Colour.BLACK), null, null, null, Pigment.CARBON, 30, Set.of()),
				new PlannedSittings(3, 6), today.minusDays(200)));
		await().until(() -> own.seen() != null && own.asked(new FindProgress(own.course), ProgressView.class) != null);
		return own;
	}

	void send(Command command) {
		this.application.getBean(CommandGateway.class)
			.sendAndWait(GenericCommandMessage.asCommandMessage(command).andMetaData(admin().metaData()));
	}

	/** The course as it is shown. */
	CourseView seen() {
		return asked(new FindCourse(this.course), CourseView.class);
	}

	private <V> V asked(CourseQuery query, Class<V> view) {
		return this.application.getBean(QueryGateway.class)
			.query(new GenericMessage<>(query, Map.copyOf(admin().metaData())), ResponseTypes.instanceOf(view))
			.join();
	}

	private static Requester admin() {
		return new Requester("test", Role.ADMIN, Set.of(), null);
	}

	String path() {
		return "/courses/" + this.course;
	}

}
