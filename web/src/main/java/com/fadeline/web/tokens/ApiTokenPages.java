package com.fadeline.web.tokens;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.administration.tokens.ApiToken;
import com.fadeline.administration.tokens.ApiTokenRegister;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.pages.Form;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import static com.fadeline.api.Role.ADMIN;

/**
 * Controller of the pages of API tokens; a secret is shown once, on the page that
 * follows.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/admin/tokens")
@AllowedRoles(value = ADMIN, programs = false)
class ApiTokenPages {

	private static final String LIST = "redirect:/admin/tokens";

	private final ApiTokenRegister register;

	private final ClinicRegister clinics;

	private final CurrentRequester sender;

	private final Ids ids;

	private final Clock clock;

	ApiTokenPages(ApiTokenRegister register, ClinicRegister clinics, CurrentRequester sender, Ids ids, Clock clock) {
		this.register = register;
		this.clinics = clinics;
		this.sender = sender;
		this.ids = ids;
		this.clock = clock;
	}

	@GetMapping
	ModelAndView list() {
		Map<ClinicId, String> names = this.clinics.clinics(this.sender.current())
			.stream()
			.collect(Collectors.toMap(Clinic::clinicId, (clinic) -> clinic.details().name()));
		return new ModelAndView("admin/tokens", Map.of("tokens", this.register.tokens(this.sender.current()), "names",
				names, "now", this.clock.instant()));
	}

	@GetMapping("/new")
	ModelAndView add() {
		return page(Form.showing(Map.of("role", List.of(Role.SPECIALIST.name()), "days",
				List.of(String.valueOf(NewApiTokenBody.USUAL_DAYS)))));
	}

	@PostMapping("/new")
	ModelAndView add(@RequestParam MultiValueMap<String, String> typed, RedirectAttributes once) {
		Form form = Form.typed(typed);
		@Nullable String secret = form.submit(() -> {
			form.require("name", "role", "days");
			return this.register.add(this.ids.next(), details(form), this.sender.current());
		});
		if (secret == null) {
			return page(form);
		}
		once.addFlashAttribute("secret", secret);
		return new ModelAndView(LIST);
	}

	@PostMapping("/{token}/revoke")
	ModelAndView revoke(@PathVariable UUID token) {
		this.register.revoke(token, this.sender.current());
		return new ModelAndView(LIST + "?saved");
	}

	private static ApiToken.Details details(Form form) {
		return new ApiToken.Details(form.value("name"), form.needed("role", form.choice("role", Role.class)),
				form.chosen("clinics")
					.stream()
					.map((id) -> new ClinicId(UUID.fromString(id)))
					.collect(Collectors.toSet()),
				form.needed("days", form.whole("days", 1, ApiToken.MOST_DAYS)));
	}

	private ModelAndView page(Form form) {
		return new ModelAndView("admin/token",
				Map.of("form", form, "roles", EnumSet.of(Role.ADMIN, Role.MANAGER, Role.SPECIALIST), "clinics",
						this.clinics.clinics(this.sender.current())),
				form.status());
	}

}
