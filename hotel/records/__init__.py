"""The hotel's records: typed models that carry their own behaviour. Import them from here."""

from hotel.records.base import Base, Localised
from hotel.records.carry_on import CarryOnLink
from hotel.records.catalogue import (
    EmergencyKind,
    FaultObject,
    ItemOption,
    MenuCategory,
    MenuItem,
    Named,
    Offer,
    OptionChoice,
    Place,
    Service,
    Serving,
    Thing,
)
from hotel.records.complaint import SETTLED, Complaint, ComplaintRemark, ComplaintState, Severity
from hotel.records.conversation import Contact, Conversation, Need, Question
from hotel.records.deed import Before, Deed
from hotel.records.fact import Fact, FactDetail
from hotel.records.guest import FolioLine, Guest, Stay, UsualLine, VerificationAttempt
from hotel.records.messages import (
    ChannelUpdate,
    Choice,
    HandledTurn,
    InboxMessage,
    InboxState,
    MessageKind,
    OutboxMessage,
)
from hotel.records.notice import Audience, Notice, NoticeState, Timer
from hotel.records.photo import Photo
from hotel.records.property import (
    FeeStep,
    OpeningHours,
    Policies,
    Property,
    Room,
    RoomDevice,
    RoomType,
)
from hotel.records.service_request import (
    OPEN,
    IllegalMoveError,
    RequestEvent,
    RequestLine,
    RequestState,
    ServiceRequest,
)
from hotel.records.shown import ShownButton, ShownCard, ShownLine, ShownOrder, ShownStep
from hotel.records.staff import StaffMember
from hotel.records.voice_of_guest import Feedback, FeedbackKind, Preference, PreferenceKind, PreferenceSource

__all__ = [
    "OPEN",
    "SETTLED",
    "Audience",
    "Base",
    "Before",
    "CarryOnLink",
    "ChannelUpdate",
    "Choice",
    "Complaint",
    "ComplaintRemark",
    "ComplaintState",
    "Contact",
    "Conversation",
    "Deed",
    "EmergencyKind",
    "Fact",
    "FactDetail",
    "FaultObject",
    "FeeStep",
    "Feedback",
    "FeedbackKind",
    "FolioLine",
    "Guest",
    "HandledTurn",
    "IllegalMoveError",
    "InboxMessage",
    "InboxState",
    "ItemOption",
    "Localised",
    "MenuCategory",
    "MenuItem",
    "MessageKind",
    "Named",
    "Need",
    "Notice",
    "NoticeState",
    "Offer",
    "OpeningHours",
    "OptionChoice",
    "OutboxMessage",
    "Photo",
    "Place",
    "Policies",
    "Preference",
    "PreferenceKind",
    "PreferenceSource",
    "Property",
    "Question",
    "RequestEvent",
    "RequestLine",
    "RequestState",
    "Room",
    "RoomDevice",
    "RoomType",
    "Service",
    "ServiceRequest",
    "Serving",
    "Severity",
    "ShownButton",
    "ShownCard",
    "ShownLine",
    "ShownOrder",
    "ShownStep",
    "StaffMember",
    "Stay",
    "Thing",
    "Timer",
    "UsualLine",
    "VerificationAttempt",
]
