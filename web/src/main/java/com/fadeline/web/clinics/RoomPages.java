package com.fadeline.web.clinics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.administration.rooms.Room;
import com.fadeline.administration.rooms.RoomRegister;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.RoomId;
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

import static com.fadeline.api.Role.ADMIN;

/** Controller of the pages of a clinic's rooms. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/admin/clinics/{clinic}/rooms")
@AllowedRoles(value = ADMIN, programs = false)
class RoomPages {

	private final RoomRegister register;

	private final ClinicRegister clinics;

	private final CurrentRequester sender;

	private final Ids ids;

	RoomPages(RoomRegister register, ClinicRegister clinics, CurrentRequester sender, Ids ids) {
		this.register = register;
		this.clinics = clinics;
		this.sender = sender;
		this.ids = ids;
	}

	@GetMapping("/new")
	ModelAndView add(@PathVariable ClinicId clinic) {
		return page(clinic, null, Form.showing(Map.of()));
	}

	@PostMapping("/new")
	ModelAndView add(@PathVariable ClinicId clinic, @RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		return submit(clinic, null, form,
				() -> this.register.add(new RoomId(this.ids.next()), clinic, details(form), this.sender.current()));
	}

	@GetMapping("/{room}")
	ModelAndView change(@PathVariable ClinicId clinic, @PathVariable RoomId room) {
		Room known = this.register.rooms(clinic, this.sender.current())
			.stream()
			.filter((one) -> one.roomId().equals(room))
			.findFirst()
			.orElseThrow(() -> new NoSuchViewException("room " + room, null));
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("version", known.version());
		values.put("name", known.details().name());
		values.put("retired", known.details().retired());
		return page(clinic, room, Form.showing(Form.values(values)));
	}

	@PostMapping("/{room}")
	ModelAndView change(@PathVariable ClinicId clinic, @PathVariable RoomId room,
			@RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		return submit(clinic, room, form,
				() -> this.register.change(room, clinic, details(form), form.count("version"), this.sender.current()));
	}

	private ModelAndView submit(ClinicId clinic, @Nullable RoomId room, Form form, Supplier<Room> doing) {
		return (form.submit(doing) != null)
				? new ModelAndView("redirect:/admin/clinics/%s?saved#rooms".formatted(clinic))
				: page(clinic, room, form);
	}

	private static Room.Details details(Form form) {
		form.require("name");
		return new Room.Details(form.value("name"), form.value("retired").equals("true"));
	}

	private ModelAndView page(ClinicId clinic, @Nullable RoomId room, Form form) {
		ModelAndView page = new ModelAndView("admin/room", form.status());
		page.addObject("clinic", this.clinics.clinic(clinic, this.sender.current())
			.orElseThrow(() -> new NoSuchViewException("clinic " + clinic, null)));
		page.addObject("roomId", room);
		page.addObject("form", form);
		return page;
	}

}
