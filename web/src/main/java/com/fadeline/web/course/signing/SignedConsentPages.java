package com.fadeline.web.course.signing;

import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FileId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the pages of what a client signed: the list, each document, and its
 * check.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/consents/signed")
@AllowedRoles({ ADMIN, SPECIALIST })
class SignedConsentPages {

	private final CourseForms courses;

	private final ConsentSigning signing;

	SignedConsentPages(CourseForms courses, ConsentSigning signing) {
		this.courses = courses;
		this.signing = signing;
	}

	@GetMapping
	ModelAndView list(@PathVariable CourseId course, @RequestParam(required = false) @Nullable FileId check) {
		CourseView view = this.courses.find(course, null);
		ModelAndView page = this.courses.page("course/signing/signed", view);
		page.addObject("signed", view.consents().stream().filter((one) -> one.signature() != null).toList());
		page.addObject("checked", check);
		page.addObject("intact", check != null && this.signing.isIntact(view, check));
		return page;
	}

	@GetMapping("/{file}")
	ResponseEntity<byte[]> open(@PathVariable CourseId course, @PathVariable FileId file) {
		return pdf(this.signing.read(this.courses.find(course, null), file));
	}

	/** Returns a document that no browser keeps. */
	static ResponseEntity<byte[]> pdf(byte[] bytes) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.cacheControl(CacheControl.noStore().cachePrivate())
			.header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"consent.pdf\"")
			.body(bytes);
	}

}
