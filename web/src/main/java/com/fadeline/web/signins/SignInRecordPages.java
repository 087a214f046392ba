package com.fadeline.web.signins;

import java.util.Map;

import com.fadeline.administration.accounts.SignInEntry;
import com.fadeline.web.rights.AllowedRoles;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;

/** Controller of the page with the sign-in record. */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles(value = ADMIN, programs = false)
class SignInRecordPages {

	private static final int SIZE = 50;

	private final SignInReader signIns;

	SignInRecordPages(SignInReader signIns) {
		this.signIns = signIns;
	}

	@GetMapping("/admin/sign-ins")
	ModelAndView signIns(@RequestParam(required = false) SignInEntry.@Nullable Kind kind,
			@RequestParam(required = false) @Nullable String userId,
			@RequestParam(defaultValue = "0") @PositiveOrZero int page) {
		ModelAndView shown = new ModelAndView("admin/sign-ins",
				Map.of("signIns", this.signIns.read(kind, userId, page, SIZE), "kinds", SignInEntry.Kind.values()));
		shown.addObject("kind", kind);
		shown.addObject("userId", userId);
		return shown;
	}

}
