package com.fadeline.web.course.booking;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.administration.rooms.Room;
import com.fadeline.administration.rooms.RoomRegister;
import com.fadeline.administration.clinics.Device;
import com.fadeline.administration.staff.Colleague;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.names.Names;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Finder of the methods, zones, specialists, devices and rooms to choose from on a form
 * of a booking. What is booked already stays among them, though it has left the clinic
 * since.
 */
@Component
@ConditionalOnWebApplication
class BookingChoices {

	private final Names names;

	private final ClinicRegister clinics;

	private final RoomRegister rooms;

	private final CurrentRequester sender;

	BookingChoices(Names names, ClinicRegister clinics, RoomRegister rooms, CurrentRequester sender) {
		this.names = names;
		this.clinics = clinics;
		this.rooms = rooms;
		this.sender = sender;
	}

	/**
	 * Adds them to a page.
	 * @param booked the sitting that is to be changed; null for a new one
	 */
	void addTo(ModelAndView page, CourseView course, @Nullable SittingView booked) {
		ClinicId clinic = course.clinicId();
		page.addObject("methods", Method.values());
		page.addObject("colleagues", colleagues(clinic, (booked != null) ? booked.operatorId() : null));
		page.addObject("devices", devices(clinic, booked));
		page.addObject("rooms", rooms(clinic, booked));
		Set<String> zones = new LinkedHashSet<>(course.zones());
		zones.addAll((booked != null) ? booked.zones() : List.of());
		page.addObject("zones", zones);
	}

	private List<Colleague> colleagues(ClinicId clinic, @Nullable OperatorId booked) {
		List<Colleague> colleagues = new ArrayList<>(this.names.working(clinic));
		if (booked != null && colleagues.stream().noneMatch((colleague) -> colleague.operatorId().equals(booked))) {
			colleagues.add(new Colleague(booked,
					Objects.requireNonNullElse(this.names.operators(clinic).get(booked), booked.toString()), false));
		}
		return colleagues;
	}

	private List<Room> rooms(ClinicId clinic, @Nullable SittingView booked) {
		return this.rooms.rooms(clinic, this.sender.current())
			.stream()
			.filter((room) -> !room.details().retired() || (booked != null && room.roomId().equals(booked.roomId())))
			.toList();
	}

	private List<Device> devices(ClinicId clinic, @Nullable SittingView booked) {
		return this.clinics.devices(clinic, this.sender.current())
			.stream()
			.filter((device) -> !device.details().retired()
					|| (booked != null && device.deviceId().equals(booked.deviceId())))
			.toList();
	}

}
