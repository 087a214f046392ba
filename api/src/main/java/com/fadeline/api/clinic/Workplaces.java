package com.fadeline.api.clinic;

import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;

/**
 * Port for operators, devices and rooms that are known only in other clinics. Unknown ids
 * are not reported.
 */
public interface Workplaces {

	/** Register without any entry. */
	Workplaces UNKNOWN = new Workplaces() {

		@Override
		public boolean isElsewhere(OperatorId operator, ClinicId clinic) {
			return false;
		}

		@Override
		public boolean isElsewhere(DeviceId device, ClinicId clinic) {
			return false;
		}

		@Override
		public boolean isElsewhere(RoomId room, ClinicId clinic) {
			return false;
		}

	};

	/**
	 * Returns whether an operator is on the staff of other clinics and not of this one.
	 */
	boolean isElsewhere(OperatorId operator, ClinicId clinic);

	/** Returns whether a device is another clinic's. */
	boolean isElsewhere(DeviceId device, ClinicId clinic);

	/** Returns whether a room is another clinic's. */
	boolean isElsewhere(RoomId room, ClinicId clinic);

}
