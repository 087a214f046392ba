package com.fadeline.web.account;

import java.util.Map;

import com.fadeline.administration.accounts.Account;
import com.fadeline.administration.accounts.SignedIn;
import com.fadeline.web.identity.DeviceSession;
import com.fadeline.web.pages.Form;
import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.remembered.SignInEnds;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.CLIENT;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the page of a user's own account; typed passwords are never shown again.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, MANAGER, SPECIALIST, CLIENT })
class AccountPages {

	private static final String OLD = "oldPassword";

	private static final String NEW = "newPassword";

	private static final String AGAIN = "again";

	private final PasswordChange passwords;

	private final SignInEnds signIns;

	AccountPages(PasswordChange passwords, SignInEnds signIns) {
		this.passwords = passwords;
		this.signIns = signIns;
	}

	@GetMapping("/account")
	ModelAndView account(@AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
		return page(who, Form.showing(Map.of()), request);
	}

	@PostMapping("/account")
	ModelAndView changePassword(@RequestParam MultiValueMap<String, String> typed,
			@AuthenticationPrincipal SignedIn who, HttpServletRequest request, HttpServletResponse response) {
		Form form = Form.typed(typed);
		Boolean done = form.submit(() -> {
			String replacement = exactly(form, NEW);
			if (!replacement.equals(exactly(form, AGAIN))) {
				throw new MalformedRequestException(AGAIN, "is not the same");
			}
			this.passwords.change(who, exactly(form, OLD), replacement, request, response);
			return true;
		});
		return (done != null) ? new ModelAndView("redirect:/account?saved") : page(who, form, request);
	}

	/** Returns the field with the blanks around it. */
	private static String exactly(Form form, String field) {
		return form.chosen(field).stream().findFirst().orElse("");
	}

	private ModelAndView page(SignedIn who, Form form, HttpServletRequest request) {
		ModelAndView page = new ModelAndView("account", form.status());
		page.addObject("hasPassword", who instanceof Account account && account.passwordHash() != null);
		page.addObject("isLocal", who instanceof Account);
		page.addObject("issuedUntil", (who instanceof Account account) ? account.passwordUntil() : null);
		page.addObject("devices", this.signIns.devicesOf(who));
		page.addObject("thisDevice", DeviceSession.deviceOf(request.getSession(false)));
		page.addObject("form", form);
		return page;
	}

}
