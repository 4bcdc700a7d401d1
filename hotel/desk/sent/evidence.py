"""How many photos staff can look at with a complaint or a request."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from hotel.records import Complaint, Photo, ServiceRequest


def photos_of_complaint(session: Session, complaint: Complaint) -> int:
    """Return how many photos show what `complaint` is about."""
    found = select(func.count()).select_from(Photo).where(Photo.complaint_id == complaint.id)
    return session.scalar(found) or 0


def photos_of_request(session: Session, request: ServiceRequest) -> int:
    """Return how many photos came with `request`."""
    found = select(func.count()).select_from(Photo).where(Photo.request_id == request.id)
    return session.scalar(found) or 0
