package com.fadeline.command;

import java.util.Set;

import com.fadeline.api.clinic.Workplaces;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.Id;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;

/** Register of what belongs to another clinic than that of the examples. */
public record OtherClinic(Set<Id> ids) implements Workplaces {

	public static OtherClinic of(Id... ids) {
		return new OtherClinic(Set.of(ids));
	}

	@Override
	public boolean isElsewhere(OperatorId operator, ClinicId clinic) {
		return has(operator, clinic);
	}

	@Override
	public boolean isElsewhere(DeviceId device, ClinicId clinic) {
		return has(device, clinic);
	}

	@Override
	public boolean isElsewhere(RoomId room, ClinicId clinic) {
		return has(room, clinic);
	}

	private boolean has(Id id, ClinicId clinic) {
		return clinic.equals(Examples.CLINIC) && this.ids.contains(id);
	}

}
