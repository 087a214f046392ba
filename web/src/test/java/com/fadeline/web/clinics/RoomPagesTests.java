package com.fadeline.web.clinics;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.administration.rooms.Room;
import com.fadeline.administration.schedules.Schedule.Subject;
import com.fadeline.api.Requester;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;
import com.fadeline.web.HttpTest;
import com.fadeline.web.schedules.MemorySchedules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

class RoomPagesTests extends HttpTest {

	@Autowired
	MemoryClinics clinics;

	@Autowired
	MemoryRooms rooms;

	@Autowired
	MemorySchedules schedules;

	private final ClinicId clinic = new ClinicId(UUID.randomUUID());

	private final String path = "/admin/clinics/" + this.clinic;

	@BeforeEach
	void open() {
		this.clinics.add(this.clinic, new Clinic.Details("Harbour Street", null, null, Map.of()), Requester.SYSTEM);
	}

	@Test
	void a_room_is_added_named_on_the_page_of_its_clinic_and_put_out_of_use() {
		assertThat(this.http.post().uri(this.path + "/rooms/new").param("name", "Room 1").exchange())
			.hasStatus(HttpStatus.FOUND)
			.hasRedirectedUrl(this.path + "?saved#rooms");

		Room room = this.rooms.rooms(this.clinic, Requester.SYSTEM).getFirst();
		String own = this.path + "/rooms/" + room.roomId();
		this.buses.show(FindPolicy.class, new FindPolicy.Result(List.of(), Policy.standard(), List.of(), Map.of()));
		assertThat(get(this.path)).bodyText().contains("Rooms", "Room 1", own);
		assertThat(get(own)).bodyText().contains("value=\"Room 1\"");
		assertThat(this.http.post().uri(own).param("name", "Cellar").param("retired", "true").exchange())
			.hasStatus(HttpStatus.FOUND);
		assertThat(this.rooms.rooms(this.clinic, Requester.SYSTEM)).extracting(Room::details)
			.containsExactly(new Room.Details("Cellar", true));
	}

	@Test
	void a_room_needs_a_name_and_one_that_is_not_known_has_no_page() {
		assertThat(this.http.post().uri(this.path + "/rooms/new").param("name", " ").exchange())
			.hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("id=\"name-mistake\"");
		assertThat(get(this.path + "/rooms/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void a_room_in_use_has_hours_and_days_on_which_it_is_out_of_use() {
		RoomId room = new RoomId(UUID.randomUUID());
		this.rooms.add(room, this.clinic, new Room.Details("Room 1", false), Requester.SYSTEM);
		String schedule = this.path + "/rooms/%s/schedule".formatted(room);

		assertThat(get(this.path + "/schedules")).bodyText().contains(schedule, "room");
		assertThat(this.http.post().uri(schedule).param("off.0.from", "2026-12-24").exchange())
			.hasStatus(HttpStatus.FOUND);
		assertThat(this.schedules.schedule(Subject.of(this.clinic, room), Requester.SYSTEM).details().timeOff())
			.containsExactly("2026-12-24/2026-12-24");
	}

}
