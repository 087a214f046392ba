package com.fadeline.web.clinics;

import com.fadeline.administration.rooms.Room;
import com.fadeline.api.id.RoomId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of the details of a room. */
record RoomBody(@Nullable RoomId id, @NotBlank @Size(max = 200) String name, @Nullable Boolean retired) {

	Room.Details details() {
		return new Room.Details(this.name.strip(), Boolean.TRUE.equals(this.retired));
	}

}
