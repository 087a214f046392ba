package com.fadeline.web.links;

import java.util.Map;

import com.fadeline.web.pages.Form;
import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Controller of the page on which clients ask for a new sign-in link. Its answer is the
 * same for any e-mail address.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles(everybody = true)
class LinkRequestPage {

	private static final String PATH = "/sign-in/new-link";

	private static final String EMAIL = "email";

	/** Longest e-mail address that a client may have. */
	private static final int LONGEST = 320;

	private final LinkRequests requests;

	LinkRequestPage(LinkRequests requests) {
		this.requests = requests;
	}

	@GetMapping(PATH)
	ModelAndView show() {
		return page(Form.showing(Map.of()));
	}

	@PostMapping(PATH)
	ModelAndView request(@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
		Form form = Form.typed(typed);
		Boolean done = form.submit(() -> {
			this.requests.accept(email(form), request.getRemoteAddr(), LocaleContextHolder.getLocale());
			return true;
		});
		return (done != null) ? new ModelAndView("redirect:" + PATH + "?sent") : page(form);
	}

	private static String email(Form form) {
		String email = form.text(EMAIL, LONGEST);
		if (email == null || !email.matches("[^@\\s]+@[^@\\s]+")) {
			throw new MalformedRequestException(EMAIL, "is no e-mail address");
		}
		return email;
	}

	private static ModelAndView page(Form form) {
		return new ModelAndView("new-link", Map.of("form", form), form.status());
	}

}
