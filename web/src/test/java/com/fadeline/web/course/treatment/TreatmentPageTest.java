package com.fadeline.web.course.treatment;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.fadeline.api.Finding;
import com.fadeline.api.Receipt;
import com.fadeline.api.Rejection;
import com.fadeline.api.client.ClientQuery.FindNames;
import com.fadeline.api.course.Findings;
import com.fadeline.api.course.Inspection.AskFindings;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.LastSettings;
import com.fadeline.web.HttpTest;
import com.fadeline.web.Samples;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** A course whose next sitting is recorded on a form, and what is typed there. */
abstract class TreatmentPageTest extends HttpTest {

	static final String PAGES = "/courses/" + Samples.COURSE;

	static final String LASER = PAGES + "/laser-sittings/new";

	static final String AMEND = PAGES + "/sittings/" + Samples.SITTING + "/amend";

	static final UUID WALK_IN = UUID.fromString("01940000-0000-7000-8000-00000000000a");

	List<Finding> findings = List.of();

	@Nullable Rejection refusal;

	@BeforeEach
	void showTheCourse() {
		this.buses.show(FindNames.class, new FindNames.Result(List.of()));
		CourseView course = Samples.course(7);
		SittingView sitting = course.sittings().getFirst();
		List<LastSettings> last = LastSettings
			.of(List.of(new LastSettings.Sitting(sitting.sittingId(), sitting.treatment())));
		this.buses.show(FindCourse.class, new CourseView(course.courseId(), course.clientId(), course.clinicId(),
				course.status(), course.bodySite(), course.zones(), course.goal(), course.targetFading(),
				course.assessment(), course.plan(), course.estimate(), course.openedOn(), course.sittingsRecorded(),
				course.consents(), course.screenings(), course.patchTests(), course.sittings(), last, course.fadings(),
				course.reactions(), course.histories(), course.ending(), course.completion(), course.sequence()));
		this.findings = List.of();
		this.refusal = null;
		this.buses.answer((message) -> {
			if (message.getPayload() instanceof AskFindings asked) {
				return new Findings(asked.courseId(), this.findings, 7);
			}
			if (this.refusal != null) {
				throw new CommandExecutionException(this.refusal.message(), null, this.refusal);
			}
			return new Receipt(Samples.COURSE, 8, false, List.of());
		});
	}

	MockMvcRequestBuilder post(String path, UnaryOperator<MockMvcRequestBuilder> fields) {
		return fields.apply(this.http.post().uri(path));
	}

	static UnaryOperator<MockMvcRequestBuilder> any() {
		return (request) -> request.param("id", WALK_IN.toString())
			.param("performedAt", "2025-04-04T10:30")
			.param("zones", "CROWN")
			.param("operatorId", Samples.OPERATOR.toString())
			.param("pain", "3")
			.param("notes", "went well");
	}

	static UnaryOperator<MockMvcRequestBuilder> laser(String fluence) {
		return (request) -> any().apply(request)
			.param("line", "0")
			.param("line.0.laser", "ND_YAG")
			.param("line.0.wavelengthNm", "1064")
			.param("line.0.fluenceJcm2", fluence)
			.param("line.0.spotMm", "4")
			.param("line.0.pulse", "10")
			.param("line.0.unit", "NS");
	}

}
