package com.fadeline.web.staff;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.administration.staff.StaffMember;
import com.fadeline.administration.staff.StaffRegister;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.pages.Form;
import com.fadeline.web.problems.NoSuchViewException;
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
 * Controller of the pages of staff accounts; a new password is shown once, on the page
 * that follows.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/admin/staff")
@AllowedRoles(value = ADMIN, programs = false)
class StaffPages {

	private static final String PASSWORD = "password";

	private final StaffRegister register;

	private final ClinicRegister clinics;

	private final CurrentRequester sender;

	private final Ids ids;

	StaffPages(StaffRegister register, ClinicRegister clinics, CurrentRequester sender, Ids ids) {
		this.register = register;
		this.clinics = clinics;
		this.sender = sender;
		this.ids = ids;
	}

	@GetMapping
	ModelAndView list() {
		Map<ClinicId, String> names = this.clinics.clinics(this.sender.current())
			.stream()
			.collect(Collectors.toMap(Clinic::clinicId, (clinic) -> clinic.details().name()));
		return new ModelAndView("admin/staff",
				Map.of("staff", this.register.staff(this.sender.current()), "names", names));
	}

	@GetMapping("/new")
	ModelAndView add() {
		return page(null, Form.showing(Map.of("role", List.of(Role.SPECIALIST.name()), "enabled", List.of("true"))));
	}

	@PostMapping("/new")
	ModelAndView add(@RequestParam MultiValueMap<String, String> typed, RedirectAttributes once) {
		Form form = Form.typed(typed);
		UUID id = this.ids.next();
		String password = form.submit(() -> {
			form.require("loginName", "displayName", "role");
			if (!form.value("loginName").matches(NewStaffBody.NAME)) {
				throw form.mistake("loginName", "loginName");
			}
			return this.register.add(id, form.value("loginName"), details(form, true), this.sender.current());
		});
		return (password != null) ? shown(id, password, once) : page(null, form);
	}

	@GetMapping("/{staff}")
	ModelAndView change(@PathVariable UUID staff) {
		StaffMember member = known(staff);
		Map<String, List<String>> values = new LinkedHashMap<>();
		values.put("displayName", List.of(member.details().displayName()));
		values.put("role", List.of(member.details().role().name()));
		values.put("clinics", member.details().clinics().stream().map(ClinicId::toString).toList());
		values.put("enabled", List.of(String.valueOf(member.details().enabled())));
		return page(member, Form.showing(values));
	}

	@PostMapping("/{staff}")
	ModelAndView change(@PathVariable UUID staff, @RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		Boolean done = form.submit(() -> {
			form.require("displayName", "role");
			this.register.change(staff, details(form, form.value("enabled").equals("true")), this.sender.current());
			return true;
		});
		return (done != null) ? new ModelAndView("redirect:/admin/staff/%s?saved".formatted(staff))
				: page(known(staff), form);
	}

	@PostMapping("/{staff}/reset")
	ModelAndView reset(@PathVariable UUID staff, RedirectAttributes once) {
		return shown(staff, this.register.reset(staff, this.sender.current()), once);
	}

	@PostMapping("/{staff}/unlock")
	ModelAndView unlock(@PathVariable UUID staff) {
		this.register.unlock(staff, this.sender.current());
		return new ModelAndView("redirect:/admin/staff/%s?saved".formatted(staff));
	}

	private static ModelAndView shown(UUID staff, String password, RedirectAttributes once) {
		once.addFlashAttribute(PASSWORD, password);
		return new ModelAndView("redirect:/admin/staff/" + staff);
	}

	private StaffMember known(UUID staff) {
		return this.register.member(staff, this.sender.current())
			.orElseThrow(() -> new NoSuchViewException("account " + staff, null));
	}

	private static StaffMember.Details details(Form form, boolean enabled) {
		Role role = form.needed("role", form.choice("role", Role.class));
		Set<ClinicId> clinics = form.chosen("clinics")
			.stream()
			.map((id) -> new ClinicId(UUID.fromString(id)))
			.collect(Collectors.toSet());
		return new StaffMember.Details(form.value("displayName"), role, clinics, enabled);
	}

	private ModelAndView page(@Nullable StaffMember member, Form form) {
		ModelAndView page = new ModelAndView("admin/staff-member", form.status());
		page.addObject("member", member);
		page.addObject("form", form);
		page.addObject("roles", EnumSet.of(Role.ADMIN, Role.MANAGER, Role.SPECIALIST));
		page.addObject("clinics", this.clinics.clinics(this.sender.current()));
		return page;
	}

}
