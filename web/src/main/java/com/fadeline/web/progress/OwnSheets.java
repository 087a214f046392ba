package com.fadeline.web.progress;

import java.time.Clock;
import java.util.Comparator;

import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.CLIENT;

/** Controller of the aftercare sheet and the appointment slip that clients download. */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles(CLIENT)
class OwnSheets {

	private final QueryClient views;

	private final SittingSheets sheets;

	private final Clock clock;

	OwnSheets(QueryClient views, SittingSheets sheets, Clock clock) {
		this.views = views;
		this.sheets = sheets;
		this.clock = clock;
	}

	@GetMapping("/progress/{course}/aftercare.pdf")
	ResponseEntity<byte[]> aftercare(@PathVariable CourseId course) {
		CourseView view = find(course);
		SittingView last = view.sittings()
			.stream()
			.filter((sitting) -> sitting.status() == SittingStatus.RECORDED)
			.max(Comparator.comparing(SittingView::at))
			.orElseThrow(() -> new NoSuchViewException("sitting of course " + course, null));
		return this.sheets.aftercareDocument(document("document/aftercare", view), view, last);
	}

	@GetMapping("/progress/{course}/appointment.pdf")
	ResponseEntity<byte[]> slip(@PathVariable CourseId course) {
		CourseView view = find(course);
		return this.sheets.slip(document("document/appointment", view), view,
				AppointmentDownload.next(view, this.clock.instant()));
	}

	private CourseView find(CourseId course) {
		return this.views.find(new FindCourse(course), CourseView.class)
			.orElseThrow(() -> new NoSuchViewException("course " + course, null));
	}

	private ModelAndView document(String template, CourseView course) {
		String name = this.views.find(new FindClient(course.clientId()), ClientView.class)
			.map((client) -> Names.full(client.givenName(), client.familyName()))
			.orElse("");
		return new ModelAndView(template).addObject("course", course).addObject("client", name);
	}

}
