package com.fadeline.web.course.documents;

import java.util.Set;

import com.fadeline.administration.accounts.SignedIn;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.PhotoId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.course.photo.PhotoReader;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the page on which a treatment record is put together, and of its PDF. */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, SPECIALIST })
class RecordPages {

	private final CourseForms courses;

	private final PhotoReader photos;

	private final RecordDocument record;

	RecordPages(CourseForms courses, PhotoReader photos, RecordDocument record) {
		this.courses = courses;
		this.photos = photos;
		this.record = record;
	}

	@GetMapping("/courses/{course}/record")
	ModelAndView choose(@PathVariable CourseId course) {
		CourseView view = this.courses.find(course, null);
		return this.courses.page("course/documents/record", view)
			.addObject("photos", this.photos.photos(course, null).photos());
	}

	@GetMapping("/courses/{course}/record.pdf")
	ResponseEntity<byte[]> record(@PathVariable CourseId course,
			@RequestParam(defaultValue = "") @Size(max = RecordDocument.MOST_PHOTOS) Set<PhotoId> photos,
			@RequestParam(defaultValue = "false") boolean history, @AuthenticationPrincipal @Nullable SignedIn who) {
		return this.record.answer(course, photos, history, (who == null) ? "" : who.displayName());
	}

}
