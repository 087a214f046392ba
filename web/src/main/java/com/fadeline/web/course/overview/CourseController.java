package com.fadeline.web.course.overview;

import com.fadeline.api.Page;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseQuery.SearchCourses;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.course.CourseReader;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Controller that lists and returns courses. */
@RestController
@RequestMapping("/api/courses")
@Tag(name = "Courses", description = "Removal courses, from their opening to their end.")
class CourseController {

	private final QueryClient views;

	private final ClinicScope reach;

	private final CourseReader courses;

	CourseController(QueryClient views, ClinicScope reach, CourseReader courses) {
		this.views = views;
		this.reach = reach;
		this.courses = courses;
	}

	@GetMapping
	@AllowedRoles(sending = SearchCourses.class)
	@Operation(summary = "List courses", description = "Newest first; each parameter narrows the list.")
	Page<CourseView.Summary> listCourses(@RequestParam(required = false) @Nullable ClientId clientId,
			@RequestParam(required = false) @Nullable ClinicId clinicId,
			@RequestParam(required = false) @Nullable CourseStatus status,
			@RequestParam(defaultValue = "0") @PositiveOrZero int page,
			@RequestParam(defaultValue = "20") @Min(1) @Max(200) int size) {
		return this.views
			.ask(new SearchCourses(this.reach.client(clientId), this.reach.clinics(clinicId), status, page, size),
					SearchCourses.Result.class)
			.courses();
	}

	@GetMapping("/{course}")
	@AllowedRoles(sending = FindCourse.class)
	@Operation(summary = "Read a course", description = "Everything on record about the course.")
	ResponseEntity<CourseView> readCourse(@PathVariable CourseId course,
			@RequestParam(required = false) @Nullable @PositiveOrZero Long after) {
		return this.courses.course(course, after);
	}

}
