package com.fadeline.web.clients;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.course.query.CourseQuery.FindClientProgress;
import com.fadeline.api.course.query.CourseQuery.SearchCourses;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.course.opening.SimilarClients;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.SavedRedirect;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the page of a client with all courses. */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, SPECIALIST })
class ClientPage {

	/** Limit that no client reaches. */
	private static final int COURSES = 100;

	private final QueryClient views;

	private final ClinicScope reach;

	private final Names names;

	private final ClientConsents consents;

	private final Registrations registrations;

	private final SimilarClients similar;

	ClientPage(QueryClient views, ClinicScope reach, Names names, ClientConsents consents, Registrations registrations,
			SimilarClients similar) {
		this.registrations = registrations;
		this.similar = similar;
		this.consents = consents;
		this.views = views;
		this.reach = reach;
		this.names = names;
	}

	@GetMapping("/clients/{client}")
	ModelAndView client(@PathVariable ClientId client, @RequestParam(required = false) @Nullable Long after,
			HttpServletRequest request) {
		ClientView view = this.views.find(new FindClient(client), ClientView.class, after)
			.orElseThrow(() -> new NoSuchViewException("client " + client, after));
		if (view.mergedInto() != null) {
			this.registrations.notes(client, List.of(), after);
			this.registrations.tasks(client, List.of(), after);
			boolean saved = request.getParameterMap().containsKey("saved");
			return SavedRedirect.onwards("/clients/%s%s".formatted(view.mergedInto(), saved ? "?saved" : ""));
		}
		List<Registrations.Other> others = this.registrations.of(view);
		ModelAndView page = new ModelAndView("specialist/client");
		page.addObject("client", view);
		page.addObject("warnings", view.warnings());
		page.addObject("courses", courses(client));
		page.addObject("registrations", others);
		page.addObject("names", Registrations.names(others));
		page.addObject("notes", this.registrations.notes(client, others, after));
		page.addObject("tasks", this.registrations.tasks(client, others, after));
		page.addObject("similar", (view.erasedFrom() == null) ? this.similar.to(view) : List.of());
		page.addObject("consents", this.consents.of(view));
		page.addObject("specialists", this.names.operators(view.clinicId()));
		return page;
	}

	private List<CourseLine> courses(ClientId client) {
		@Nullable Set<ClinicId> clinics = this.reach.clinics(null);
		Map<CourseId, ProgressView> progress = this.views
			.ask(new FindClientProgress(client, clinics), FindClientProgress.Result.class)
			.courses()
			.stream()
			.collect(Collectors.toMap(ProgressView::courseId, Function.identity()));
		return this.views.ask(new SearchCourses(client, clinics, null, 0, COURSES), SearchCourses.Result.class)
			.courses()
			.items()
			.stream()
			.map((course) -> new CourseLine(course, progress.get(course.courseId())))
			.toList();
	}

	/**
	 * View model of a course in one line.
	 *
	 * @param progress null until its view is updated
	 */
	record CourseLine(CourseView.Summary course, @Nullable ProgressView progress) {
	}

}
