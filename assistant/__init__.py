"""What runs inside the Rasa server (Python 3.10): understanding, and the door the front desk calls."""
